"""What can be asked of news releases. The site, the feeds and the API ask the same questions here."""

import datetime

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import PageManager

from portal.base.querysets import BasePageQuerySet


class NewsQuerySet(BasePageQuerySet):
    """News releases, asked in the words of a newsroom."""

    def newest_first(self):
        return self.order_by("-released_at", "-pk")

    def of_institute(self, institute):
        """Releases below an institute in the tree, and those that name it among their organisations."""
        key = institute.translation_key
        return self.filter(
            Q(institute__translation_key=key)
            | Q(
                pk__in=self.model.organisations.rel.related_model.objects.filter(institute__translation_key=key).values(
                    "page_id"
                )
            )
        )

    def of_portal(self):
        """The portal's own releases: those below no institute."""
        return self.filter(institute__isnull=True)

    def in_category(self, category):
        return self.filter(category__translation_key=category.translation_key)

    def on_topic(self, topic):
        return self.filter(topics__topic__translation_key=topic.translation_key).distinct()

    def with_country(self, code: str):
        return self.filter(countries__code=code).distinct()

    def in_year(self, year: int):
        """Releases of a year as the portal's own time zone counts it, whatever zone the reader is in."""
        if not datetime.MINYEAR < year < datetime.MAXYEAR:
            return self.none()
        zone = timezone.get_default_timezone()
        begin, end = (datetime.datetime(number, 1, 1, tzinfo=zone) for number in (year, year + 1))
        return self.filter(released_at__gte=begin, released_at__lt=end)

    def events(self):
        return self.filter(event_start__isnull=False)

    def upcoming_events(self, now: datetime.datetime):
        """Events that have not ended, the next one first. One of whole days lasts until its last day is over."""
        today = timezone.localtime(now, timezone.get_default_timezone()).replace(
            hour=0, minute=0, second=0, microsecond=0
        )
        ends = Coalesce("event_end", "event_start")
        return (
            self.events()
            .annotate(ends=ends)
            .filter(Q(ends__gte=now) | Q(event_all_day=True, ends__gte=today))
            .order_by("event_start", "pk")
        )

    def for_lists(self):
        """With what a list of releases shows, so that ten rows cost no more queries than one.

        Pictures in lists only repeat what the title says: their texts are not read.
        """
        return self.select_related("locale", "lead_image", "category", "institute").prefetch_related(
            "lead_image__renditions"
        )

    def for_serving(self):
        return super().for_serving().select_related("lead_image", "category")


NewsManager = PageManager.from_queryset(NewsQuerySet)
