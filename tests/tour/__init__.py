"""The tour: the real program through every screen there is, with a picture of each."""
