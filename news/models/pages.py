"""News: the index and the release. With event details, a release describes a seminar, symposium, training or visit."""

from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from institutes.models import InstitutePage
from news.models.taxonomy import Category
from news.querysets import NewsManager
from portal.base.blocks import StoryBlock
from portal.base.dates import interval_in_words
from portal.base.fields import Qualifier
from portal.base.models import BasePage
from portal.base.translatable import translation_policy

RELEASES_PER_PAGE = 20


def validate_time_zone(name: str) -> None:
    if name not in available_timezones():
        raise ValidationError(
            _("“%(name)s” is not a time zone. Write its name in the IANA list, for example Asia/Shanghai."),
            code="time_zone",
            params={"name": name},
        )


class NewsIndexPage(BasePage):
    """A list of releases: an institute's own, or — below the home page — those of the portal and of all institutes."""

    introduction = RichTextField(_("introduction"), blank=True)

    parent_page_types = ["home.HomePage", "institutes.InstitutePage"]
    subpage_types = ["news.NewsPage"]

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
        context["categories"] = Category.objects.names_in(self.locale)
        return context


class NewsPage(BasePage):
    """A news release; with event details it also describes a seminar, symposium, training or visit."""

    class Notice(models.TextChoices):
        CORRECTION = "correction", _("Correction")
        WITHDRAWAL = "withdrawal", _("Withdrawal")

    class Format(models.TextChoices):
        IN_PERSON = "in_person", _("in person")
        ONLINE = "online", _("online")
        HYBRID = "hybrid", _("hybrid")

    summary = models.TextField(
        _("summary"), blank=True, max_length=500, help_text=_("One or two sentences for lists and search engines.")
    )
    released_at = models.DateTimeField(_("release time"), default=timezone.now, db_index=True)
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

    event_start = models.DateTimeField(_("start"), null=True, blank=True, db_index=True)
    event_end = models.DateTimeField(_("end"), null=True, blank=True)
    event_all_day = models.BooleanField(
        _("whole days"), default=False, help_text=_("Show the dates without times of day.")
    )
    event_time_zone = models.CharField(
        _("time zone"),
        max_length=40,
        default="Asia/Shanghai",
        validators=[validate_time_zone],
        help_text=_("In which the times are shown to readers."),
    )
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    event_format = models.CharField(_("format"), max_length=10, choices=Format.choices, blank=True)
    participants_qualifier = models.CharField(
        _("exactness"), max_length=10, choices=Qualifier.choices, default=Qualifier.EXACT
    )
    participants = models.PositiveIntegerField(_("number of participants"), null=True, blank=True)

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
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("event_start"), FieldPanel("event_end")]),
                FieldRowPanel([FieldPanel("event_all_day"), FieldPanel("event_time_zone")]),
                FieldRowPanel([FieldPanel("venue"), FieldPanel("event_format")]),
                FieldRowPanel([FieldPanel("participants_qualifier"), FieldPanel("participants")]),
            ],
            _("When and where"),
        ),
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
        index.RelatedFields("speakers", [index.SearchField("name"), index.SearchField("organisation")]),
        index.RelatedFields("organisations", [index.SearchField("name")]),
        index.FilterField("released_at"),
        index.FilterField("institute_id"),
        index.FilterField("category_id"),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translation_policy(
            translated=[
                "summary",
                "publisher",
                "source_name",
                "lead_image_caption",
                "body",
                "notice_text",
                "venue",
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
                "event_start",
                "event_end",
                "event_all_day",
                "event_time_zone",
                "event_format",
                "participants_qualifier",
                "participants",
                "countries",
                "topics",
                "related_releases",
            ],
        ),
    ]

    class Meta:
        verbose_name = _("news release")
        verbose_name_plural = _("news releases")

    def clean(self):
        super().clean()
        errors = {}
        if self.event_end and not self.event_start:
            errors["event_start"] = _("An event that has an end needs a start.")
        elif self.event_start and self.event_end and not self._event_ends_after_start():
            errors["event_end"] = _("The event ends before it starts. Check both times.")
        if self.notice_kind and not self.notice_text:
            errors["notice_text"] = _("Say in the notice what was corrected or why the release was withdrawn.")
        if errors:
            raise ValidationError(errors)

    def _event_ends_after_start(self) -> bool:
        if self.event_all_day:
            zone = ZoneInfo(self.event_time_zone)
            return self.event_end.astimezone(zone).date() >= self.event_start.astimezone(zone).date()
        return self.event_end > self.event_start

    def save(self, *args, **kwargs):
        self.institute = self.institute_in_tree()
        super().save(*args, **kwargs)

    def institute_in_tree(self) -> InstitutePage | None:
        """The nearest institute above this release."""
        if not self.path:
            return None
        above = [self.path[:end] for end in range(self.steplen, len(self.path), self.steplen)]
        return InstitutePage.objects.filter(path__in=above).order_by("-depth").first()

    @property
    def is_event(self) -> bool:
        return self.event_start is not None

    @property
    def event_time(self) -> str:
        """When the event takes place, in the active language; "" when the release describes none."""
        if not self.event_start:
            return ""
        return interval_in_words(
            self.event_start, self.event_end, all_day=self.event_all_day, zone=self.event_time_zone
        )
