"""Views that the portal adds to Wagtail's admin."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from home.roles import NoScope, can_have_groups, create_scoped_groups, scoped_groups


class CreateGroupsView(WagtailAdminTemplateMixin, TemplateView):
    """Asks, then makes the groups of an institute or of the whole portal."""

    template_name = "home/admin/create_groups.html"
    page_title = _("Create groups")
    header_icon = "group"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        # Whoever may add groups may give them any permission, so this needs no further right.
        if not request.user.has_perm("auth.add_group") or not can_have_groups(self.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self) -> Page:
        return get_object_or_404(Page, pk=self.kwargs["page_id"]).specific

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_context_data(self, **kwargs) -> dict:
        versions = self.page.get_translations(inclusive=True).select_related("locale").order_by("locale_id")
        return super().get_context_data(
            page=self.page, versions=versions, groups=scoped_groups(self.page).values(), **kwargs
        )

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        known = scoped_groups(self.page)
        try:
            groups = create_scoped_groups(self.page)
        except NoScope as error:
            messages.error(request, str(error))
        else:
            created = [group.name for role, group in groups.items() if role not in known]
            if created:
                text = ngettext("Created the group %(names)s.", "Created the groups %(names)s.", len(created))
                messages.success(request, text % {"names": ", ".join(created)})
            else:
                messages.success(request, _("The groups were there already and are complete."))
        return redirect("wagtailadmin_pages:edit", self.page.pk)
