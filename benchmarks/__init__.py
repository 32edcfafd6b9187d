"""What `make bench` runs: every figure as a ratio or a median within one run."""
