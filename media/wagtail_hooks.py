"""What the media library adds to Wagtail's admin."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.models import Collection
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import PortalVideo


class VideoViewSet(SnippetViewSet):
    """Videos beside images and documents in the menu."""

    model = PortalVideo
    icon = "media"
    menu_label = _("Videos")
    menu_order = 450
    add_to_admin_menu = True
    list_display = ["title", Column("provider_name", label=_("Video site")), "collection", "created_at"]
    list_filter = ["collection"]
    inspect_view_enabled = True


register_snippet(VideoViewSet)


@hooks.register("describe_collection_contents")
def describe_collection_videos(collection: Collection) -> dict[str, Any] | None:
    """A collection that holds videos cannot be deleted: they would go with it."""
    count = PortalVideo.objects.filter(collection=collection).count()
    if not count:
        return None
    return {
        "count": count,
        "count_text": ngettext("%(count)s video", "%(count)s videos", count) % {"count": count},
        "url": f"{reverse(PortalVideo.snippet_viewset.get_url_name('list'))}?collection={collection.pk}",
    }
