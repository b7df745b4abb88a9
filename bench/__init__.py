"""Speed and memory, measured from outside on a virtual X display, beside Chromium showing a static page."""
