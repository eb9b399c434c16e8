"""Visits in the admin: what a page had on the old site is written here, the rest counts itself."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from portal.audience.forms import PageVisitsForm
from portal.audience.models import PageVisits


class PageVisitsIndexView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().select_related("page__locale")


class PageVisitsViewSet(ModelViewSet):
    model = PageVisits
    icon = "view"
    menu_label = _("Visits")
    menu_order = 8000
    add_to_settings_menu = True
    index_view_class = PageVisitsIndexView
    list_display = [
        "page",
        Column("language", label=_("language"), accessor="page.locale"),
        "imported",
        "counted",
        Column("total", label=_("total"), accessor="total"),
    ]
    ordering = ["-imported"]
    search_fields = ["page__title"]
    search_backend_name = None
    edit_handler = ObjectList([FieldPanel("page"), FieldPanel("imported")], base_form_class=PageVisitsForm)


@hooks.register("register_admin_viewset")
def register_visits() -> PageVisitsViewSet:
    return PageVisitsViewSet()
