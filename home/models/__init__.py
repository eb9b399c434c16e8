from home.models.pages import HomePage, SectionPage
from home.models.site import MenuItem, SiteSettings

__all__ = ["HomePage", "MenuItem", "SectionPage", "SiteSettings"]
