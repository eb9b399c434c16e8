"""Lists of news releases."""

from django.core.paginator import Paginator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from institutes.models import InstitutePage
from news.models.pages import NewsPage
from portal.base.models import BasePage
from portal.base.translatable import translation_policy

RELEASES_PER_PAGE = 20


class NewsIndexPage(BasePage):
    """A list of releases: an institute's own, or — below the home page — those of the portal and of all institutes."""

    introduction = RichTextField(_("introduction"), blank=True)

    parent_page_types = ["home.HomePage", "institutes.InstitutePage"]
    subpage_types = ["news.NewsPage"]
    max_count_per_parent = 1

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]
    translatable_fields = [*BasePage.translatable_fields, *translation_policy(translated=["introduction"])]

    class Meta:
        verbose_name = _("news list")
        verbose_name_plural = _("news lists")

    @cached_property
    def institute(self) -> InstitutePage | None:
        """The institute whose list this is; None for the portal's list."""
        return InstitutePage.objects.ancestor_of(self).order_by("-depth").first()

    def releases(self):
        """The published releases of this list, newest first."""
        releases = NewsPage.objects.published().in_locale(self.locale_id).newest_first()
        return releases.of_institute(self.institute) if self.institute else releases

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        paginator = Paginator(self.releases().for_lists(), RELEASES_PER_PAGE)
        context["releases"] = paginator.get_page(request.GET.get("page"))
        return context
