"""What can be asked of institutes and of their leaders."""

from wagtail.models import PageManager

from portal.base.querysets import BasePageQuerySet


class InstituteQuerySet(BasePageQuerySet):
    def for_lists(self):
        """With what a list shows, in the order that editors gave."""
        related = self.select_related("locale", "image").prefetch_related("image__renditions")
        return related.order_by("sort_order", "title")

    def for_serving(self):
        return super().for_serving().select_related("image", "logo")


class LeaderQuerySet(BasePageQuerySet):
    def for_serving(self):
        return super().for_serving().select_related("portrait").prefetch_related("portrait__texts")


InstituteManager = PageManager.from_queryset(InstituteQuerySet)
LeaderManager = PageManager.from_queryset(LeaderQuerySet)
