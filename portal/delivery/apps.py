from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    """What lies between the pages and the network: headers, health, sign-in throttling, the clock and the worker."""

    name = "portal.delivery"
    label = "delivery"
    verbose_name = _("Delivery")
