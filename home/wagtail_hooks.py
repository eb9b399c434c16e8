"""Site settings in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from home.models import SiteSettings


class SiteSettingsViewSet(SnippetViewSet):
    model = SiteSettings
    icon = "cogs"
    menu_label = _("Site settings")
    menu_order = 9000
    add_to_settings_menu = True
    list_display = ["site_name", "locale", "organisation_name"]


register_snippet(SiteSettingsViewSet)
