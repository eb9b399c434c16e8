"""Leadership: the list, and one entry a person with the posts that person holds or has held."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from institutes.querysets import LeaderManager
from portal.base.fields import PartialDateField
from portal.base.forms import BasePageForm
from portal.base.links import attach_pages
from portal.base.models import BasePage
from portal.base.translatable import translation_policy


class LeadershipPage(BasePage):
    """A list of office-holders: of the institute above it, or of bodies that are not institutes here."""

    introduction = RichTextField(_("introduction"), blank=True)

    parent_page_types = ["institutes.InstitutePage", "home.HomePage"]
    subpage_types = ["institutes.LeaderPage"]
    max_count_per_parent = 1

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]
    translatable_fields = [*BasePage.translatable_fields, *translation_policy(translated=["introduction"])]

    class Meta:
        verbose_name = _("leadership list")
        verbose_name_plural = _("leadership lists")

    def posts(self):
        """The posts of the entries in this list, in order of precedence."""
        return LeaderPost.objects.filter(page__in=LeaderPage.objects.child_of(self).published()).for_lists()

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["leaders"] = people_by_status(attach_pages(self.posts(), self.locale, "institute"))
        return context


NO_POST = _("Add at least one post: a leadership entry says what office was held.")


class LeaderPageForm(BasePageForm):
    """Asks for at least one post, though not yet of a draft."""

    def clean(self):
        cleaned = super().clean()
        posts = self.formsets.get("posts")
        if posts is not None and not self.is_deferred_validation and posts.is_valid():
            kept = [form for form in posts.forms if form.has_changed() or form.instance.pk]
            if not [form for form in kept if not form.cleaned_data.get("DELETE")]:
                raise ValidationError(NO_POST)
        return cleaned


class LeaderPage(BasePage):
    """A person who holds or has held office. The page's title is the person's name in this language."""

    original_name = models.CharField(
        _("name in the original script"), max_length=120, blank=True, help_text=_("As the person writes it.")
    )
    portrait = models.ForeignKey(
        "media.PortalImage",
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    biography = RichTextField(_("biography"), blank=True)

    objects = LeaderManager()

    base_form_class = LeaderPageForm
    parent_page_types = ["institutes.LeadershipPage"]
    subpage_types = []

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("original_name"),
        FieldPanel("portrait"),
        FieldPanel("biography"),
        InlinePanel("posts", heading=_("Posts"), label=_("Post")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("original_name"),
        index.AutocompleteField("original_name"),
        index.SearchField("biography"),
        index.RelatedFields("posts", [index.SearchField("title"), index.SearchField("organisation")]),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translation_policy(translated=["biography", "posts"], synchronised=["original_name", "portrait"]),
    ]

    class Meta:
        verbose_name = _("leadership entry")
        verbose_name_plural = _("leadership entries")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        posts = attach_pages(self.posts.all(), self.locale, "institute")
        context["posts"] = in_order_of_status(posts)
        return context

    def save(self, clean=True, **kwargs):
        # Not in clean(): the editor's form calls that one before the page has its rows.
        if clean and self.live and not self.posts.count():
            raise ValidationError(NO_POST)
        return super().save(clean=clean, **kwargs)


class LeaderPostQuerySet(models.QuerySet):
    def at_institute(self, institute):
        """Posts at an institute, whichever of its language versions the editor linked."""
        return self.filter(institute__translation_key=institute.translation_key)

    def in_office(self):
        return self.filter(status=LeaderPost.Status.IN_OFFICE)

    def former(self):
        return self.filter(status=LeaderPost.Status.FORMER)

    def published_in(self, locale):
        return self.filter(page__in=LeaderPage.objects.published().in_locale(locale))

    def for_lists(self):
        """With what a list shows, in order of precedence; later terms first among equals."""
        return (
            self.select_related("page__locale", "page__portrait")
            .prefetch_related("page__portrait__renditions")
            .order_by("precedence", "-term_start", "page__title")
        )


class LeaderPost(TranslatableMixin, Orderable):
    """An office of a person: what, where, from when to when, and whether still held."""

    class Status(models.TextChoices):
        IN_OFFICE = "in_office", _("in office")
        FORMER = "former", _("former")
        UNKNOWN = "unknown", _("unknown")

    page = ParentalKey(LeaderPage, on_delete=models.CASCADE, related_name="posts")
    title = models.CharField(_("title of the post"), max_length=200)
    institute = models.ForeignKey(
        "institutes.InstitutePage",
        verbose_name=_("institute"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    organisation = models.CharField(
        _("organisation"), max_length=200, blank=True, help_text=_("When it is not an institute of this portal.")
    )
    term_start = PartialDateField(_("start of the term"))
    term_end = PartialDateField(_("end of the term"))
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=Status.choices,
        default=Status.UNKNOWN,
        help_text=_("An open end does not by itself mean that the person is in office."),
    )
    status_as_of = PartialDateField(_("status as of"))
    precedence = models.PositiveSmallIntegerField(
        _("order of precedence"), default=100, help_text=_("Smaller numbers come first.")
    )

    objects = models.Manager.from_queryset(LeaderPostQuerySet)()

    panels = [
        FieldPanel("title"),
        PageChooserPanel("institute", "institutes.InstitutePage"),
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("term_start"), FieldPanel("term_end")]),
        FieldRowPanel([FieldPanel("status"), FieldPanel("status_as_of"), FieldPanel("precedence")]),
    ]
    translatable_fields = translation_policy(
        translated=["title", "organisation"],
        synchronised=["institute", "term_start", "term_end", "status", "status_as_of", "precedence", "sort_order"],
    )

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("post")
        verbose_name_plural = _("posts")

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        errors = {}
        if self.term_start and self.term_end:
            # Compared as exactly as both are known: a term from 2022-01-01 may end in 2022.
            known = min(len(self.term_start), len(self.term_end))
            start, end = self.term_start[:known], self.term_end[:known]
            if end < start or (known == 10 and end == start):
                errors["term_end"] = _("The term ends before it begins. Check both dates.")
        if self.status == self.Status.IN_OFFICE and not self.status_as_of:
            errors["status_as_of"] = _("Say as of which date the person was in office.")
        if not self.institute_id and not self.organisation:
            errors["organisation"] = _("Choose an institute or name the organisation.")
        if errors:
            raise ValidationError(errors)


def in_order_of_status(posts):
    """Posts in order of precedence; those held come first, then those of which it is not known, then former ones."""
    statuses = [LeaderPost.Status.IN_OFFICE, LeaderPost.Status.UNKNOWN, LeaderPost.Status.FORMER]
    later_first = sorted(posts, key=lambda post: post.term_start, reverse=True)
    return sorted(later_first, key=lambda post: (statuses.index(post.status), post.precedence))


def people_by_status(posts) -> dict[str, list[dict]]:
    """The people of these posts, each once: `{"in_office": [{"page": …, "posts": […]}], "unknown": …, "former": …}`.

    Somebody who holds a post and has held others stands among those in office, with all posts.
    """
    people: dict[int, dict] = {}
    for post in in_order_of_status(posts):
        people.setdefault(post.page_id, {"page": post.page, "posts": []})["posts"].append(post)
    groups: dict[str, list[dict]] = {status: [] for status in LeaderPost.Status.values}
    for person in people.values():
        groups[person["posts"][0].status].append(person)
    return groups
