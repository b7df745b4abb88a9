"""Getting in the first time, and getting back in: both with a code sent to the email on file."""
