from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "campaigns"
    verbose_name = "Campaigns"

    def ready(self):
        from campaigns.subscribing import count_bounce
        from core.mail import came_back

        came_back.connect(count_bounce, dispatch_uid="campaigns.subscribing")
