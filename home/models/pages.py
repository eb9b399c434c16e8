"""The home page of each language, and the pages of sections such as “About the SCO”."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from home.models.protection import HomePermissionTester
from institutes.models import InstituteIndexPage, InstitutePage
from news.models import NewsIndexPage, NewsPage
from portal.base.blocks import StoryBlock
from portal.base.links import pages_in_locale
from portal.base.models import BasePage
from portal.base.querysets import BasePageQuerySet, published
from portal.base.translatable import translation_policy

LATEST_RELEASES = 6
UPCOMING_EVENTS = 3


class HomePage(BasePage):
    """The entrance of one language. The home pages of all languages are always live."""

    tagline = models.CharField(_("tagline"), max_length=160, blank=True)
    introduction = RichTextField(_("introduction"), blank=True)
    lead_release = models.ForeignKey(
        "news.NewsPage",
        verbose_name=_("lead story"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Leave empty to lead with the latest release."),
    )
    body = StreamField(StoryBlock(), verbose_name=_("body"), blank=True)

    is_creatable = False  # a language brings its own: see `manage.py add_locale`
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "institutes.InstituteIndexPage",
        "institutes.LeadershipPage",
        "news.NewsIndexPage",
        "home.SectionPage",
    ]

    content_panels = [
        # Wagtail's own panel for a title fails in the browser when there is no slug to spell.
        FieldPanel("title", classname="title"),
        FieldPanel("tagline"),
        FieldPanel("introduction"),
        PageChooserPanel("lead_release", "news.NewsPage"),
        FieldPanel("body"),
    ]
    # No slug, which no address shows, and no schedule, for a home page is always published.
    promote_panels = [
        MultiFieldPanel([FieldPanel("seo_title"), FieldPanel("search_description")], _("For search engines")),
        MultiFieldPanel([FieldPanel("show_in_menus"), FieldPanel("is_divergent")], _("Place in the portal")),
        CommentPanel(),
    ]
    settings_panels = []
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("tagline"),
        index.SearchField("introduction"),
        index.SearchField("body"),
    ]
    translatable_fields = [
        *(field for field in BasePage.translatable_fields if field.field_name != "slug"),
        *translation_policy(
            translated=["tagline", "introduction", "body"], synchronised=["lead_release"], local=["slug"]
        ),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    @property
    def has_to_stay(self) -> bool:
        """Whether a language of the site would lose its entrance, and answer with another language's pages."""
        return self.live and self.locale.language_code in dict(settings.LANGUAGES)

    def permissions_for_user(self, user):
        return HomePermissionTester(user, self)

    def save(self, clean=True, **kwargs):
        if self.pk and not self.live and HomePage.objects.get(pk=self.pk).has_to_stay:
            raise ValidationError(
                _("The home page of a language stays published as long as the site has that language.")
            )
        return super().save(clean=clean, **kwargs)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        releases = NewsPage.objects.published().in_locale(self.locale_id)
        latest = list(releases.for_lists().prefetch_related(None).newest_first()[: LATEST_RELEASES + 1])
        lead = self._chosen_lead(latest) or (latest[0] if latest else None)
        upcoming = releases.select_related("locale").upcoming_events(timezone.now())
        below = published(Page.objects.child_of(self)).type(InstituteIndexPage, NewsIndexPage).select_related("locale")
        lists = {page.specific_class: page for page in below}
        institute_index = lists.get(InstituteIndexPage)
        institutes = []
        if institute_index:
            found = InstitutePage.objects.child_of(institute_index).published()
            institutes = list(found.for_lists().prefetch_related(None))
        # The pictures of both lists in one query.
        pictures = [release.lead_image for release in latest] + [institute.image for institute in institutes]
        prefetch_related_objects([picture for picture in pictures if picture], "renditions")
        context.update(
            lead_release=lead,
            latest_releases=[release for release in latest if release != lead][:LATEST_RELEASES],
            upcoming_events=list(upcoming[:UPCOMING_EVENTS]),
            institute_index=institute_index,
            institutes=institutes,
            news_index=lists.get(NewsIndexPage),
        )
        return context

    def _chosen_lead(self, latest: list[NewsPage]) -> NewsPage | None:
        """The release that an editor chose to lead with, in the language of this page; mostly one of the latest."""
        known = {release.pk: release for release in latest}
        if self.lead_release_id is None or self.lead_release_id in known:
            return known.get(self.lead_release_id)
        chosen = pages_in_locale([self.lead_release_id], self.locale).get(self.lead_release_id)
        if chosen is None:
            return None
        return known.get(chosen.pk) or NewsPage.objects.published().for_lists().filter(pk=chosen.pk).first()


class SectionQuerySet(BasePageQuerySet):
    def in_order(self):
        """In the order that editors gave, with what a list of links shows."""
        return self.select_related("locale").order_by("sort_order", "title")


class SectionPage(BasePage):
    """A page of a section; sections nest."""

    introduction = RichTextField(_("introduction"), blank=True)
    body = StreamField(StoryBlock(), verbose_name=_("body"), blank=True)
    sort_order = models.PositiveSmallIntegerField(
        _("place in the section"), default=100, help_text=_("Smaller numbers come first.")
    )

    objects = PageManager.from_queryset(SectionQuerySet)()

    parent_page_types = ["home.HomePage", "home.SectionPage"]
    subpage_types = ["home.SectionPage"]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        FieldPanel("body"),
        FieldPanel("sort_order"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction"), index.SearchField("body")]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translation_policy(translated=["introduction", "body"], synchronised=["sort_order"]),
    ]

    class Meta:
        verbose_name = _("section page")
        verbose_name_plural = _("section pages")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        sections = SectionPage.objects
        around = sections.parent_of_q(self) | sections.sibling_of_q(self) | sections.child_of_q(self)
        by_depth: dict[int, list[SectionPage]] = {}
        for section in sections.filter(around).published().in_order():
            by_depth.setdefault(section.depth - self.depth, []).append(section)
        parent = next(iter(by_depth.get(-1, [])), None)
        context.update(
            subsections=by_depth.get(1, []),
            parent_section=parent,
            # With this page among them, so that the reader sees where it stands.
            siblings=by_depth.get(0, []) if parent else [],
        )
        return context

    def subsections(self):
        """The published sections below this one."""
        return SectionPage.objects.child_of(self).published().in_order()
