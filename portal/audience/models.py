"""What readers do. Kept apart from the pages: it changes by itself, and no revision may rewind it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PageVisits(models.Model):
    """How often a page was read: on the old site (imported) and here (counted). Readers see the sum."""

    page = models.OneToOneField(
        "wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="visits"
    )
    imported = models.PositiveIntegerField(_("visits on the old site"), default=0)
    counted = models.PositiveIntegerField(_("visits counted here"), default=0, editable=False)

    class Meta:
        verbose_name = _("visits of a page")
        verbose_name_plural = _("visits of pages")

    def __str__(self):
        return f"{self.page_id}: {self.total}"

    @property
    def total(self) -> int:
        return self.imported + self.counted
