"""The revisions of the tables, written with `python -m daystarr_portal.migrations "what changes"`."""
