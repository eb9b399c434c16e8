from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    name = "portal.translation"
    label = "translation"
    verbose_name = _("Translation")

    def ready(self):
        from portal.base.publishing import register_publish_check
        from portal.translation import notifications, receivers  # noqa: F401 (receivers connect themselves)
        from portal.translation.completeness import check_translation

        register_publish_check(check_translation)
        notifications.connect()
