"""What each page shows and does, for QML to bind to."""
