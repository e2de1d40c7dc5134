from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "What the whole site shares"

    def ready(self):
        from core import generation, translating

        generation.watch()
        translating.watch()
