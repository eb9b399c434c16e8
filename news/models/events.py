"""The details that make a release a seminar, symposium, training or visit."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from portal.base.dates import interval_in_words, validate_time_zone
from portal.base.fields import Qualifier
from portal.base.translatable import translation_policy


class EventDetails(models.Model):
    """When and where an event takes place, and how many take part. Abstract; there is an event when it has a start."""

    class Format(models.TextChoices):
        IN_PERSON = "in_person", _("in person")
        ONLINE = "online", _("online")
        HYBRID = "hybrid", _("hybrid")

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
        help_text=_(
            "Readers see the times in this zone. You enter them in the zone of your own account, "
            "which is Asia/Shanghai unless you changed it."
        ),
    )
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    event_format = models.CharField(_("format"), max_length=10, choices=Format.choices, blank=True)
    participants_qualifier = models.CharField(
        _("exactness"), max_length=10, choices=Qualifier.choices, default=Qualifier.EXACT
    )
    participants = models.PositiveIntegerField(_("number of participants"), null=True, blank=True)

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("event_start"), FieldPanel("event_end")]),
                FieldRowPanel([FieldPanel("event_all_day"), FieldPanel("event_time_zone")]),
                FieldRowPanel([FieldPanel("venue"), FieldPanel("event_format")]),
                FieldRowPanel([FieldPanel("participants_qualifier"), FieldPanel("participants")]),
            ],
            _("When and where"),
        ),
    ]
    translatable_fields = translation_policy(
        translated=["venue"],
        synchronised=[
            "event_start",
            "event_end",
            "event_all_day",
            "event_time_zone",
            "event_format",
            "participants_qualifier",
            "participants",
        ],
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.event_end and not self.event_start:
            raise ValidationError({"event_start": _("An event that has an end needs a start.")})
        if self.event_start and self.event_end and not self._event_ends_after_start():
            raise ValidationError({"event_end": _("The event ends before it starts. Check both times.")})

    def _event_ends_after_start(self) -> bool:
        if self.event_all_day:
            days = [timezone.localtime(at, self._event_zone()).date() for at in (self.event_start, self.event_end)]
            return days[0] <= days[1]
        return self.event_end > self.event_start

    def _event_zone(self) -> ZoneInfo:
        """The event's time zone; the portal's own while the one that was entered is not a zone."""
        try:
            validate_time_zone(self.event_time_zone)
        except ValidationError:
            return ZoneInfo(settings.TIME_ZONE)
        return ZoneInfo(self.event_time_zone)

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
