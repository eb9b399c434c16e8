"""What follows when pages move."""

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import post_page_move

from news.models import NewsPage


@receiver(post_page_move)
def follow_the_tree(sender, instance: Page, **kwargs) -> None:
    """A release belongs to the institute above it: find it anew for every release that moved."""
    for release in NewsPage.objects.descendant_of(instance, inclusive=True):
        NewsPage.objects.filter(pk=release.pk).update(institute=release.institute_in_tree())
