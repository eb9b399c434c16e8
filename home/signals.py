"""What follows when a language version of an institute or of the home page appears."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page

from home.models import HomePage
from home.roles import extend_scoped_groups
from institutes.models import InstitutePage


@receiver(post_save, sender=InstitutePage)
@receiver(post_save, sender=HomePage)
def reach_new_version(sender: type[Page], instance: Page, created: bool, raw: bool = False, **kwargs) -> None:
    """The people who work on the other versions work on the new one too."""
    if created and not raw:
        extend_scoped_groups(instance)
