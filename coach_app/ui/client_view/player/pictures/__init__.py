"""What moves or stands while client and coach do something: drawn flat, from tokens only."""
