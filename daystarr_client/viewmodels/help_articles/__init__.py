"""The articles of the help: what each page is for, and how to do each thing on it. Loaded with the first question."""
