#!/usr/bin/env python3
"""Every development task of this project: `python3 dev.py --help`.

Needs nothing but Python 3.11 or later; what else is needed it installs, or says what is missing.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # whoever reads this sentence has an older one
    sys.exit("This project needs Python 3.11 or later; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031

from devtools.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
