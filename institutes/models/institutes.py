"""Institutes: the index and the profile with its key figures and milestones."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index

from institutes.models.leaders import LeaderPost, LeadershipPage, people_by_status
from institutes.querysets import InstituteManager
from portal.base.blocks import StoryBlock
from portal.base.fields import PartialDateField, Qualifier
from portal.base.links import choose_versions, published_versions
from portal.base.models import BasePage
from portal.base.querysets import published
from portal.base.stories import prepare_story
from portal.base.translatable import translation_policy


class InstituteIndexPage(BasePage):
    """The list of all institutes."""

    introduction = RichTextField(_("introduction"), blank=True)

    parent_page_types = ["home.HomePage"]
    subpage_types = ["institutes.InstitutePage"]
    max_count_per_parent = 1

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]
    translatable_fields = [*BasePage.translatable_fields, *translation_policy(translated=["introduction"])]

    class Meta:
        verbose_name = _("list of institutes")
        verbose_name_plural = _("lists of institutes")

    def institutes(self):
        """The published institutes of this list, in the order that editors gave them."""
        return InstitutePage.objects.child_of(self).published().for_lists()


class InstitutePage(BasePage):
    """An institute's profile. Its leaders and its news stand below it in the tree."""

    short_name = models.CharField(
        _("short name"), max_length=40, blank=True, help_text=_("The acronym, for example CNISCO.")
    )
    host_name = models.CharField(_("host organisation"), max_length=200, blank=True)
    host_url = models.URLField(_("web address of the host organisation"), blank=True)
    parent_institute = models.ForeignKey(
        "self",
        verbose_name=_("parent institute"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    founded_on = PartialDateField(_("founded"))
    inaugurated_on = PartialDateField(_("inaugurated"))
    completed_on = PartialDateField(_("completed"))
    city = models.CharField(_("city"), max_length=100, blank=True)
    introduction = RichTextField(_("introduction"), blank=True)
    body = StreamField(StoryBlock(), verbose_name=_("body"), blank=True)
    image = models.ForeignKey(
        "media.PortalImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    logo = models.ForeignKey(
        "media.PortalImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    contact_address = models.TextField(_("address"), blank=True)
    contact_phone = models.CharField(_("phone"), max_length=60, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("external website"), blank=True)
    collection = models.ForeignKey(
        "wagtailcore.Collection",
        verbose_name=_("collection"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where the institute's staff keep its images and documents."),
    )
    sort_order = models.PositiveSmallIntegerField(
        _("place in the list"), default=100, help_text=_("Smaller numbers come first.")
    )
    revised_on = models.DateField(
        _("revised on"), null=True, blank=True, help_text=_("Of this language version; the other keeps its own date.")
    )

    objects = InstituteManager()

    parent_page_types = ["institutes.InstituteIndexPage"]
    subpage_types = ["institutes.LeadershipPage", "news.NewsIndexPage"]

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("short_name"), FieldPanel("revised_on")]),
        FieldRowPanel([FieldPanel("host_name"), FieldPanel("host_url")]),
        FieldRowPanel([FieldPanel("founded_on"), FieldPanel("inaugurated_on"), FieldPanel("completed_on")]),
        FieldPanel("introduction"),
        InlinePanel("key_figures", heading=_("Key figures"), label=_("Key figure")),
        FieldPanel("body"),
        InlinePanel("milestones", heading=_("Milestones"), label=_("Milestone")),
        FieldRowPanel([FieldPanel("image"), FieldPanel("logo")]),
        MultiFieldPanel(
            [
                FieldPanel("city"),
                FieldPanel("contact_address"),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
                FieldPanel("website"),
            ],
            _("Contact"),
        ),
        MultiFieldPanel(
            [FieldPanel("parent_institute"), FieldPanel("sort_order"), FieldPanel("collection")],
            _("Place among the institutes"),
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("short_name", boost=2),
        index.SearchField("host_name"),
        index.SearchField("introduction"),
        index.SearchField("body"),
        index.SearchField("city"),
        index.RelatedFields("key_figures", [index.SearchField("label")]),
        index.RelatedFields("milestones", [index.SearchField("text")]),
        index.AutocompleteField("short_name"),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *translation_policy(
            translated=[
                "short_name",
                "host_name",
                "city",
                "introduction",
                "body",
                "contact_address",
                "key_figures",
                "milestones",
            ],
            synchronised=[
                "host_url",
                "parent_institute",
                "founded_on",
                "inaugurated_on",
                "completed_on",
                "image",
                "logo",
                "contact_phone",
                "contact_email",
                "website",
                "collection",
                "sort_order",
            ],
            local=["revised_on"],
        ),
    ]

    class Meta:
        verbose_name = _("institute")
        verbose_name_plural = _("institutes")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        prepare_story(self.body, [self.image])
        posts = LeaderPost.objects.at_institute(self).published_in(self.locale).for_lists()
        versions = published_versions(Q(pk__in=[self.pk, self.parent_institute_id]), InstitutePage)
        parents = choose_versions([self.parent_institute_id], versions, self.locale)
        others = [page for page in versions if page.translation_key == self.translation_key and page.pk != self.pk]
        below = list(published(Page.objects.child_of(self)).select_related("locale"))
        context.update(
            parent_institute=parents.get(self.parent_institute_id),
            key_figures=list(self.key_figures.all()),
            milestones=sorted(self.milestones.all(), key=lambda milestone: milestone.date),
            leaders=people_by_status(posts),
            leadership=next((page for page in below if page.specific_class is LeadershipPage), None),
            pages_below=below,
            # Either version may be the one that an editor marked.
            differing_versions=[other for other in others if self.is_divergent or other.is_divergent],
        )
        return context

    def clean(self):
        super().clean()
        if self.parent_institute and self.parent_institute.translation_key == self.translation_key:
            raise ValidationError({"parent_institute": _("An institute cannot be its own parent.")})

    @property
    def name_with_acronym(self) -> str:
        return f"{self.title} ({self.short_name})" if self.short_name else self.title


class InstituteKeyFigure(TranslatableMixin, Orderable):
    """A number in an institute's profile and what it counts."""

    page = ParentalKey(InstitutePage, on_delete=models.CASCADE, related_name="key_figures")
    qualifier = models.CharField(_("exactness"), max_length=10, choices=Qualifier.choices, default=Qualifier.EXACT)
    value = models.DecimalField(_("value"), max_digits=16, decimal_places=2)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    label = models.CharField(_("what it counts"), max_length=160)
    as_of = PartialDateField(_("as of"))

    panels = [
        FieldRowPanel([FieldPanel("qualifier"), FieldPanel("value"), FieldPanel("unit")]),
        FieldPanel("label"),
        FieldPanel("as_of"),
    ]
    translatable_fields = translation_policy(
        translated=["unit", "label"], synchronised=["qualifier", "value", "as_of", "sort_order"]
    )

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("key figure")
        verbose_name_plural = _("key figures")

    def __str__(self):
        return self.label


class Milestone(TranslatableMixin, Orderable):
    """A dated event in an institute's history."""

    page = ParentalKey(InstitutePage, on_delete=models.CASCADE, related_name="milestones")
    date = PartialDateField(_("date"), blank=False)
    text = models.TextField(_("text"))

    panels = [FieldPanel("date"), FieldPanel("text")]
    translatable_fields = translation_policy(translated=["text"], synchronised=["date", "sort_order"])

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")

    def __str__(self):
        return self.date
