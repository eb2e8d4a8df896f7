"""Records against the base: what would change, shown before it is done, and done as a whole or not at all."""

from conflictkb.plan.apply import apply, refuse_large
from conflictkb.plan.changes import Change, FieldChange, Plan
from conflictkb.plan.make import plan

__all__ = ["Change", "FieldChange", "Plan", "apply", "plan", "refuse_large"]
