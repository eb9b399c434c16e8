"""What a language version of the site says about itself on every page: names, contacts, footer, navigation."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
    PublishingPanel,
)
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, Locale, Orderable, RevisionMixin, TranslatableMixin

from portal.base.translatable import translation_policy


class SiteSettingsQuerySet(models.QuerySet):
    def for_locale(self, locale: Locale) -> "SiteSettings":
        """The live settings in a language, else those of the default language, else empty ones."""
        items = MenuItem.objects.filter(settings__in=self.filter(live=True, locale=locale))
        if menu := list(items.select_related("settings__locale")):  # one query brings the settings with their menu
            found = menu[0].settings
            found.menu = menu
            return found
        wished = [locale.language_code, settings.LANGUAGE_CODE]
        rows = self.filter(live=True, locale__language_code__in=wished).select_related("locale")
        by_code = {row.locale.language_code: row for row in rows}
        return next((by_code[code] for code in wished if code in by_code), None) or SiteSettings(locale=locale)


class SiteSettings(TranslatableMixin, DraftStateMixin, RevisionMixin, ClusterableModel):
    """Names, contacts, footer and navigation; one row a language."""

    site_name = models.CharField(_("name of the site"), max_length=120)
    organisation_name = models.CharField(_("name of the organisation"), max_length=200, blank=True)
    contact_address = models.TextField(_("address"), blank=True)
    contact_phone = models.CharField(_("phone"), max_length=60, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    footer_text = RichTextField(_("footer text"), blank=True, features=["bold", "link"])
    copyright_notice = models.CharField(_("copyright notice"), max_length=200, blank=True)
    icp_number = models.CharField(_("ICP filing number"), max_length=80, blank=True)
    icp_url = models.URLField(_("web address of the ICP filing"), blank=True, default="https://beian.miit.gov.cn/")
    police_number = models.CharField(_("public-security filing number"), max_length=80, blank=True)
    police_url = models.URLField(_("web address of the public-security filing"), blank=True)
    privacy_page = models.ForeignKey(
        "home.SectionPage",
        verbose_name=_("privacy statement"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accessibility_page = models.ForeignKey(
        "home.SectionPage",
        verbose_name=_("accessibility statement"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = models.Manager.from_queryset(SiteSettingsQuerySet)()

    panels = [
        FieldPanel("site_name"),
        FieldPanel("organisation_name"),
        MultiFieldPanel(
            [
                FieldPanel("contact_address"),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
            ],
            _("Contact"),
        ),
        InlinePanel("menu_items", heading=_("Navigation"), label=_("Menu entry")),
        MultiFieldPanel(
            [
                FieldPanel("footer_text"),
                FieldPanel("copyright_notice"),
                FieldRowPanel([FieldPanel("icp_number"), FieldPanel("icp_url")]),
                FieldRowPanel([FieldPanel("police_number"), FieldPanel("police_url")]),
                FieldRowPanel(
                    [
                        PageChooserPanel("privacy_page", "home.SectionPage"),
                        PageChooserPanel("accessibility_page", "home.SectionPage"),
                    ]
                ),
            ],
            _("Footer"),
        ),
        PublishingPanel(),
    ]
    translatable_fields = translation_policy(
        translated=[
            "site_name",
            "organisation_name",
            "contact_address",
            "footer_text",
            "copyright_notice",
            "menu_items",
        ],
        synchronised=[
            "contact_phone",
            "contact_email",
            "icp_number",
            "icp_url",
            "police_number",
            "police_url",
            "privacy_page",
            "accessibility_page",
        ],
    )

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")
        constraints = [
            models.UniqueConstraint(
                fields=["locale"],
                name="one_site_settings_per_locale",
                violation_error_message=_("This language has its site settings already: edit those."),
            )
        ]

    def __str__(self):
        return self.site_name

    @cached_property
    def menu(self) -> list["MenuItem"]:
        """The entries of all menus."""
        return list(self.menu_items.all()) if self.pk else []

    def clean(self):
        super().clean()
        # The editor's form has no field for the language, and skips what concerns it.
        self.validate_constraints()


class MenuItem(TranslatableMixin, Orderable):
    """An entry of the navigation: a page in the reader's language, or an address elsewhere."""

    class Menu(models.TextChoices):
        HEADER = "header", _("Header")
        FOOTER = "footer", _("Footer")

    settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="menu_items")
    menu = models.CharField(_("menu"), max_length=10, choices=Menu.choices, default=Menu.HEADER)
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    url = models.URLField(_("address elsewhere"), blank=True)
    label = models.CharField(
        _("label"), max_length=80, blank=True, help_text=_("Leave empty to use the title of the page.")
    )

    panels = [
        FieldPanel("menu"),
        PageChooserPanel("page"),
        FieldRowPanel([FieldPanel("url"), FieldPanel("label")]),
    ]
    translatable_fields = translation_policy(translated=["label"], synchronised=["menu", "page", "url", "sort_order"])

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("menu entry")
        verbose_name_plural = _("menu entries")

    def __str__(self):
        return self.label or str(self.page_id or self.url)

    def clean(self):
        super().clean()
        if bool(self.page_id) == bool(self.url):
            raise ValidationError({"page": _("Choose a page or give an address elsewhere, one of the two.")})
        if self.url and not self.label:
            raise ValidationError({"label": _("A link elsewhere needs a label.")})
