"""Site settings in the admin, and the action that makes an institute's groups."""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from home.admin_views import CreateGroupsView
from home.models import HomePage, SiteSettings
from home.roles import can_have_groups


class SiteSettingsViewSet(SnippetViewSet):
    model = SiteSettings
    icon = "cogs"
    menu_label = _("Site settings")
    menu_order = 9000
    add_to_settings_menu = True
    list_display = ["site_name", "locale", "organisation_name"]


register_snippet(SiteSettingsViewSet)


@hooks.register("register_admin_urls")
def register_group_urls() -> list[URLPattern]:
    return [path("pages/<int:page_id>/groups/", CreateGroupsView.as_view(), name="create_groups")]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def create_groups_button(page: Page, user: User, next_url: str | None = None, **kwargs) -> Iterator[Button]:
    if can_have_groups(page) and user.has_perm("auth.add_group"):
        label = (
            _("Create the portal's groups") if page.specific_class is HomePage else _("Create this institute's groups")
        )
        yield Button(label, reverse("create_groups", args=[page.pk]), icon_name="group", priority=80)
