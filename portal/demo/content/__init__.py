"""What the demo site says: one module a theme, plain data, Chinese and English side by side.

The facts come from texts that the institutes had published; the sentences are the demo's own.
"""

from portal.demo.content import about, institutes, leaders, releases, site

# Parents before children, and what is linked before what links to it.
PAGES = [*site.INDEXES, *institutes.PAGES, *leaders.PAGES, *about.PAGES, *releases.PAGES, *site.STATEMENTS, site.HOME]

__all__ = ["PAGES", "about", "institutes", "leaders", "releases", "site"]
