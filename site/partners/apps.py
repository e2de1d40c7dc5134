from django.apps import AppConfig
from django.db.models.signals import pre_save


class PartnersConfig(AppConfig):
    name = "partners"
    verbose_name = "Quoting us"

    def ready(self):
        from core.mail import came_back
        from core.models import ContactPoint
        from partners import registering, retiring

        came_back.connect(registering.note_bounce, dispatch_uid="partners")
        pre_save.connect(retiring.keep_old_number, sender=ContactPoint, dispatch_uid="partners")
