"""Categories and topics in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from news.models import Category, Topic


class TermViewSet(SnippetViewSet):
    list_display = ["name", "slug", "locale", "sort_order"]
    list_per_page = 50
    ordering = ["sort_order", "name"]


class CategoryViewSet(TermViewSet):
    model = Category
    icon = "tag"


class TopicViewSet(TermViewSet):
    model = Topic
    icon = "tag"


class TermsViewSetGroup(SnippetViewSetGroup):
    menu_label = _("Categories and topics")
    menu_icon = "tag"
    menu_order = 300
    items = (CategoryViewSet, TopicViewSet)


register_snippet(TermsViewSetGroup)
