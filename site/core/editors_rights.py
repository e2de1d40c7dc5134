"""Editors' rights on rows that not every screen of Wagtail may touch."""

from wagtail.permission_policies import ModelPermissionPolicy


class OnlyThese(ModelPermissionPolicy):
    """The model's own permissions, save that actions other than `actions` are nobody's: the code alone does those."""

    def __init__(self, model, *actions: str):
        super().__init__(model)
        self.actions = frozenset(actions)

    def user_has_permission(self, user, action):
        return action in self.actions and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions):
        return super().users_with_any_permission(self.actions & set(actions))
