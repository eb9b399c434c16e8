"""The news release. With event details it describes a seminar, symposium, training or visit."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.search import index

from institutes.models import InstitutePage
from news.calendar import CONTENT_TYPE, FILE_NAME, event_calendar
from news.models.events import EventDetails
from news.models.rows import names_taking_part, organisations_by_role
from news.models.taxonomy import Topic
from news.querysets import NewsManager
from portal.base.blocks import StoryBlock
from portal.base.dates import this_minute
from portal.base.documents import open_documents
from portal.base.links import pages_in_locale
from portal.base.models import BasePage
from portal.base.stories import prepare_story
from portal.base.translatable import translation_policy

RELATED_RELEASES = 3


class NewsPage(EventDetails, RoutablePageMixin, BasePage):
    """A news release; with event details it also describes a seminar, symposium, training or visit."""

    class Notice(models.TextChoices):
        CORRECTION = "correction", _("Correction")
        WITHDRAWAL = "withdrawal", _("Withdrawal")

    summary = models.TextField(
        _("summary"), blank=True, max_length=500, help_text=_("One or two sentences for lists and search engines.")
    )
    released_at = models.DateTimeField(_("release time"), default=this_minute, db_index=True)
    publisher = models.CharField(
        _("publisher"), max_length=120, blank=True, help_text=_("The department or person that releases it.")
    )
    source_name = models.CharField(
        _("source"), max_length=160, blank=True, help_text=_("Where it was published first, when reprinted.")
    )
    source_url = models.URLField(_("web address of the source"), blank=True)
    category = models.ForeignKey(
        "news.Category",
        verbose_name=_("category"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    lead_image = models.ForeignKey(
        "media.PortalImage",
        verbose_name=_("lead image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    lead_image_caption = models.CharField(_("caption of the lead image"), max_length=255, blank=True)
    body = StreamField(StoryBlock(), verbose_name=_("body"), blank=True)
    institute = models.ForeignKey(
        "institutes.InstitutePage",
        verbose_name=_("institute"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )  # follows from the tree: see save()

    notice_kind = models.CharField(_("notice"), max_length=12, choices=Notice.choices, blank=True)
    notice_text = models.TextField(_("text of the notice"), blank=True)
    notice_date = models.DateField(_("date of the notice"), null=True, blank=True)

    objects = NewsManager()

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = []

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        FieldRowPanel([FieldPanel("released_at"), FieldPanel("category")]),
        FieldRowPanel([FieldPanel("lead_image"), FieldPanel("lead_image_caption")]),
        FieldPanel("body"),
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
        InlinePanel("topics", heading=_("Topics"), label=_("Topic")),
        InlinePanel("related_releases", heading=_("Related releases"), label=_("Release")),
        MultiFieldPanel(
            [FieldPanel("publisher"), FieldRowPanel([FieldPanel("source_name"), FieldPanel("source_url")])],
            _("Publisher and source"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("notice_kind"), FieldPanel("notice_date")]), FieldPanel("notice_text")],
            _("Correction or withdrawal"),
        ),
    ]
    event_panels = [
        *EventDetails.panels,
        InlinePanel("organisations", heading=_("Organisations"), label=_("Organisation")),
        InlinePanel("countries", heading=_("Countries"), label=_("Country")),
        InlinePanel("speakers", heading=_("Speakers"), label=_("Speaker")),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(event_panels, heading=_("Event")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary", boost=2),
        index.SearchField("body"),
        index.SearchField("venue"),
        index.SearchField("publisher"),
        index.SearchField("source_name"),
        index.SearchField("lead_image_caption"),
        index.SearchField("notice_text"),
        index.SearchField("names_taking_part"),
        index.FilterField("released_at"),
        index.FilterField("institute_id"),
        index.FilterField("category_id"),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *EventDetails.translatable_fields,
        *translation_policy(
            translated=[
                "summary",
                "publisher",
                "source_name",
                "lead_image_caption",
                "body",
                "notice_text",
                "organisations",
                "speakers",
                "documents",
            ],
            synchronised=[
                "released_at",
                "source_url",
                "category",
                "lead_image",
                "notice_kind",
                "notice_date",
                "countries",
                "topics",
                "related_releases",
            ],
        ),
    ]

    class Meta:
        verbose_name = _("news release")
        verbose_name_plural = _("news releases")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        prepare_story(self.body, [self.lead_image])
        speakers = list(self.speakers.all()) if self.is_event else []
        organisations = list(self.organisations.all()) if self.is_event else []
        linked_ids = {row.leader_id for row in speakers} | {row.institute_id for row in organisations}
        linked = pages_in_locale(linked_ids | {self.institute_id}, self.locale)
        for row in speakers:
            row.linked_page = linked.get(row.leader_id)
        for row in organisations:
            row.linked_page = linked.get(row.institute_id)
        documents = list(self.documents.select_related("document"))
        shown = {document.pk for document in open_documents(row.document for row in documents)}
        context.update(
            institute=linked.get(self.institute_id),
            topics=self._topic_names(),
            # A row that says nothing but the name of a page waits until readers may see that page.
            speakers=[row for row in speakers if row.name or row.linked_page],
            organisations=organisations_by_role(row for row in organisations if row.name or row.linked_page),
            country_codes=[country.code for country in self.countries.all()] if self.is_event else [],
            documents=[row for row in documents if row.document_id in shown],
            related=self._related(),
        )
        return context

    def _topic_names(self) -> list[Topic]:
        """The topics in the language of the release, in the order that its editor gave."""
        keys = [row.topic.translation_key for row in self.topics.select_related("topic")]
        names = Topic.objects.names_in(self.locale) if keys else {}
        return [names[key] for key in keys if key in names]

    def _related(self) -> list["NewsPage"]:
        """The releases that an editor chose, else the latest of the same category or institute."""
        ids = [row.release_id for row in self.related_releases.all()]
        if ids:
            linked = pages_in_locale(ids, self.locale, NewsPage)
            return [linked[page_id] for page_id in ids if page_id in linked]
        alike = Q(pk__in=[])
        if self.category_id:
            alike |= Q(category__translation_key=self.category.translation_key)
        if self.institute_id:
            alike |= Q(institute=self.institute_id)
        others = NewsPage.objects.published().in_locale(self.locale_id).exclude(pk=self.pk).filter(alike)
        return list(others.select_related("locale").newest_first()[:RELATED_RELEASES])

    def clean(self):
        super().clean()
        errors = {}
        if self.notice_kind and not self.notice_text:
            errors["notice_text"] = _("Say in the notice what was corrected or why the release was withdrawn.")
        if self.notice_kind and not self.notice_date:
            errors["notice_date"] = _("Give the date of the notice.")
        if self.notice_text and not self.notice_kind:
            errors["notice_kind"] = _(
                "Choose whether it is a correction or a withdrawal; readers do not see it otherwise."
            )
        if errors:
            raise ValidationError(errors)

    def save(self, *args, **kwargs):
        self.institute = self.institute_in_tree()
        super().save(*args, **kwargs)

    def institute_in_tree(self) -> InstitutePage | None:
        """The nearest institute above this release."""
        if not self.path:
            return None
        above = [self.path[:end] for end in range(self.steplen, len(self.path), self.steplen)]
        return InstitutePage.objects.filter(path__in=above).order_by("-depth").first()

    def names_taking_part(self) -> str:
        return "\n".join(names_taking_part(self))

    @property
    def calendar_url(self) -> str:
        """Where the event's calendar file is; "" when the release describes no event."""
        return f"{self.url}{FILE_NAME}" if self.is_event and self.url else ""

    @path(f"{FILE_NAME}/")  # Wagtail ends every route with a slash; the address has none
    def calendar_file(self, request: HttpRequest) -> HttpResponse:
        if not self.is_event:
            raise Http404
        headers = {"Content-Disposition": f'attachment; filename="{self.slug}.ics"'}
        return HttpResponse(event_calendar(self), content_type=CONTENT_TYPE, headers=headers)
