"""What signed-in people do about their own sign-in: the password, and where they are signed in."""
