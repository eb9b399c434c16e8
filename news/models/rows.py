"""The rows of a release: who took part, what it is about, what belongs to it."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable, TranslatableMixin

from portal.base.countries import country_name
from portal.base.fields import CountryField
from portal.base.links import attach_pages
from portal.base.translatable import translation_policy


class EventOrganisation(TranslatableMixin, Orderable):
    """An organisation and its role in the event."""

    class Role(models.TextChoices):
        GUIDANCE = "guidance", _("under the guidance of")
        SUPPORT = "support", _("supported by")
        HOST = "host", _("hosted by")
        ORGANISER = "organiser", _("organised by")
        CO_ORGANISER = "co_organiser", _("co-organised by")

    page = ParentalKey("news.NewsPage", on_delete=models.CASCADE, related_name="organisations")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    institute = models.ForeignKey(
        "institutes.InstitutePage",
        verbose_name=_("institute"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("When it is an institute of this portal: the release then appears in its list too."),
    )
    name = models.CharField(
        _("name"), max_length=200, blank=True, help_text=_("Leave empty to use the institute's name.")
    )

    panels = [
        FieldPanel("role"),
        PageChooserPanel("institute", "institutes.InstitutePage"),
        FieldPanel("name"),
    ]
    translatable_fields = translation_policy(translated=["name"], synchronised=["role", "institute", "sort_order"])

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if not self.institute_id and not self.name:
            raise ValidationError({"name": _("Choose an institute or name the organisation.")})


class EventCountry(Orderable):
    """A country that took part."""

    page = ParentalKey("news.NewsPage", on_delete=models.CASCADE, related_name="countries")
    code = CountryField(_("country"))

    panels = [FieldPanel("code")]

    class Meta(Orderable.Meta):
        verbose_name = _("country")
        verbose_name_plural = _("countries")

    def __str__(self):
        return self.code


class Speaker(TranslatableMixin, Orderable):
    """Somebody who spoke or attended: a leadership entry, or a name, a title and an organisation as text."""

    page = ParentalKey("news.NewsPage", on_delete=models.CASCADE, related_name="speakers")
    leader = models.ForeignKey(
        "institutes.LeaderPage",
        verbose_name=_("leadership entry"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    name = models.CharField(
        _("name"), max_length=120, blank=True, help_text=_("Leave empty to use the name of the leadership entry.")
    )
    title = models.CharField(_("title at that time"), max_length=200, blank=True)
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)

    panels = [
        PageChooserPanel("leader", "institutes.LeaderPage"),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("title"), FieldPanel("organisation")]),
    ]
    translatable_fields = translation_policy(
        translated=["name", "title", "organisation"], synchronised=["leader", "sort_order"]
    )

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if not self.leader_id and not self.name:
            raise ValidationError({"name": _("Choose a leadership entry or write the speaker's name.")})


class NewsTopic(Orderable):
    """A topic of a release."""

    page = ParentalKey("news.NewsPage", on_delete=models.CASCADE, related_name="topics")
    topic = models.ForeignKey("news.Topic", verbose_name=_("topic"), on_delete=models.CASCADE, related_name="+")

    panels = [FieldPanel("topic")]

    class Meta(Orderable.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self):
        return str(self.topic_id)


class RelatedRelease(Orderable):
    """A release that an editor chose to show beside this one."""

    page = ParentalKey("news.NewsPage", on_delete=models.CASCADE, related_name="related_releases")
    release = models.ForeignKey("news.NewsPage", verbose_name=_("release"), on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("release", "news.NewsPage")]

    class Meta(Orderable.Meta):
        verbose_name = _("related release")
        verbose_name_plural = _("related releases")

    def __str__(self):
        return str(self.release_id)


class NewsDocument(TranslatableMixin, Orderable):
    """A document that belongs to a release."""

    page = ParentalKey("news.NewsPage", on_delete=models.CASCADE, related_name="documents")
    document = models.ForeignKey(
        "media.PortalDocument", verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )
    title = models.CharField(
        _("title"), max_length=200, blank=True, help_text=_("Leave empty to use the document's own.")
    )

    panels = [FieldPanel("document"), FieldPanel("title")]
    translatable_fields = translation_policy(translated=["title"], synchronised=["document", "sort_order"])

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self):
        return self.title


def organisations_by_role(rows: Iterable[EventOrganisation]) -> list[tuple[str, list[EventOrganisation]]]:
    """Organisations under the name of their role, in the order of the roles."""
    rows = list(rows)
    groups = [(role.label, [row for row in rows if row.role == role]) for role in EventOrganisation.Role]
    return [(label, found) for label, found in groups if found]


def names_taking_part(release) -> list[str]:
    """Speakers, organisations and countries of an event as readers of its language know them, for the search."""
    locale = release.locale
    names = []
    for row in attach_pages(release.speakers.all(), locale, "leader"):
        names += [row.name or (row.linked_page.title if row.linked_page else ""), row.title, row.organisation]
    for row in attach_pages(release.organisations.all(), locale, "institute"):
        names += [row.name, row.linked_page.title if row.linked_page else ""]
    names += [country_name(row.code, locale.language_code) for row in release.countries.all()]
    return [name for name in names if name]
