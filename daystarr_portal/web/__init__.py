"""Pages for a browser: plain HTML that needs no script and loads nothing from elsewhere."""
