/* Kills this process at an exact system call. Preloaded (LD_PRELOAD) by tests/proof/killing.
 *
 * proof_arm(n) starts the count; at the n-th call that changes a file the process gets SIGKILL.
 * With torn, a write is cut in half first, as a crash of the disk's own cache would leave it.
 * Only calls on files count: the pipe to whoever listens (descriptors 0 to 2) does not.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long left = -1;  /* calls until the kill; below 0: never */
static atomic_long seen = 0;
static atomic_int armed = 0, torn = 0;

void proof_arm(long at, int cut) { left = at; seen = 0; torn = cut; armed = 1; }
long proof_count(void) { armed = 0; return seen; }

static void die(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

/* Whether this is the call to die at. */
static int due(void) {
    if (!armed) return 0;
    atomic_fetch_add(&seen, 1);
    if (left < 0) return 0;
    return atomic_fetch_sub(&left, 1) == 1;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(real))dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *buf, size_t n) {
    REAL(write);
    if (fd > 2 && due()) { if (torn) real(fd, buf, n / 2); die(); }
    return real(fd, buf, n);
}
ssize_t pwrite(int fd, const void *buf, size_t n, off_t at) {
    REAL(pwrite);
    if (due()) { if (torn) real(fd, buf, n / 2, at); die(); }
    return real(fd, buf, n, at);
}
ssize_t pwrite64(int fd, const void *buf, size_t n, off64_t at) {
    REAL(pwrite64);
    if (due()) { if (torn) real(fd, buf, n / 2, at); die(); }
    return real(fd, buf, n, at);
}
ssize_t writev(int fd, const struct iovec *parts, int n) {
    REAL(writev);
    if (fd > 2 && due()) die();
    return real(fd, parts, n);
}
int fsync(int fd) { REAL(fsync); if (due()) die(); return real(fd); }
int fdatasync(int fd) { REAL(fdatasync); if (due()) die(); return real(fd); }
int ftruncate(int fd, off_t n) { REAL(ftruncate); if (due()) die(); return real(fd, n); }
int ftruncate64(int fd, off64_t n) { REAL(ftruncate64); if (due()) die(); return real(fd, n); }
int rename(const char *a, const char *b) { REAL(rename); if (due()) die(); return real(a, b); }
int renameat(int i, const char *a, int j, const char *b) {
    REAL(renameat); if (due()) die(); return real(i, a, j, b);
}
int unlink(const char *a) { REAL(unlink); if (due()) die(); return real(a); }
int unlinkat(int i, const char *a, int how) { REAL(unlinkat); if (due()) die(); return real(i, a, how); }
int rmdir(const char *a) { REAL(rmdir); if (due()) die(); return real(a); }
int mkdir(const char *a, mode_t mode) { REAL(mkdir); if (due()) die(); return real(a, mode); }

#define MODE(how) mode_t mode = 0; if (how & O_CREAT) { va_list more; va_start(more, how); \
    mode = va_arg(more, mode_t); va_end(more); if (due()) die(); }

int open(const char *a, int how, ...) { REAL(open); MODE(how) return real(a, how, mode); }
int open64(const char *a, int how, ...) { REAL(open64); MODE(how) return real(a, how, mode); }
int openat(int i, const char *a, int how, ...) { REAL(openat); MODE(how) return real(i, a, how, mode); }
int openat64(int i, const char *a, int how, ...) { REAL(openat64); MODE(how) return real(i, a, how, mode); }
