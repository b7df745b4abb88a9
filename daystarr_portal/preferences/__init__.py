"""What customers prefer: the language of emails, bills on paper, and what they are written about."""
