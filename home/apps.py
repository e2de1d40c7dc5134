from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "The site as a whole"

    def ready(self):
        from home import permanence

        permanence.watch()
