"""Categories and topics: lists that staff extend and translators bring into the other languages.

A release keeps the id of the term that its editor chose; the term in the reader's language is found
through the translation key (see `names_in`).
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PublishingPanel
from wagtail.models import DraftStateMixin, Locale, RevisionMixin, TranslatableMixin
from wagtail.search import index

from portal.base.slugs import ascii_slug, validate_ascii_slug
from portal.base.translatable import translation_policy


class TermQuerySet(models.QuerySet):
    def live(self):
        return self.filter(live=True)

    def in_locale(self, locale):
        return self.filter(locale=locale)

    def names_in(self, locale: Locale) -> dict:
        """Map each translation key to the live term in `locale`, else in the default language, else in any."""
        found = {}
        for term in sorted(
            self.live().select_related("locale"),
            key=lambda term: (term.locale_id == locale.pk, term.locale.language_code == settings.LANGUAGE_CODE),
        ):
            found[term.translation_key] = term
        return dict(sorted(found.items(), key=lambda item: (item[1].sort_order, item[1].name)))


class Term(TranslatableMixin, DraftStateMixin, RevisionMixin, index.Indexed, models.Model):
    """A name in a list, the same in all languages but for its words. Abstract."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(
        _("slug"),
        max_length=80,
        blank=True,
        validators=[validate_ascii_slug],
        help_text=_("Used in addresses, the same in every language. Made from the name when left empty."),
    )
    sort_order = models.PositiveSmallIntegerField(_("place in the list"), default=100)

    objects = models.Manager.from_queryset(TermQuerySet)()

    panels = [FieldPanel("name"), FieldRowPanel([FieldPanel("slug"), FieldPanel("sort_order")]), PublishingPanel()]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
    ]
    translatable_fields = translation_policy(translated=["name"], synchronised=["slug", "sort_order"])

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["sort_order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["locale", "slug"],
                name="%(app_label)s_%(class)s_slug_per_locale",
            )
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        self._fill_slug()
        # The constraint below is skipped by the editor's form, which has no field for the language.
        others = type(self).objects.filter(locale=self.locale_id, slug=self.slug).exclude(pk=self.pk)
        if others.exists():
            raise ValidationError({"slug": _("There is an entry with this slug already in this language.")})

    def save(self, *args, **kwargs):
        self._fill_slug()
        super().save(*args, **kwargs)

    def _fill_slug(self):
        if not self.slug:
            self.slug = ascii_slug(self.name) or "term"


class Category(Term):
    """What kind of release it is: Seminar, Symposium, Training, Visit, Announcement …"""

    class Meta(Term.Meta):
        abstract = False
        verbose_name = _("category")
        verbose_name_plural = _("categories")


class Topic(Term):
    """What a release is about."""

    class Meta(Term.Meta):
        abstract = False
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
