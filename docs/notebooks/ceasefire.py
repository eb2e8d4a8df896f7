# %% [markdown]
# # A ceasefire's life
# How long the silences over Nagorno-Karabakh lasted, and what was counted against the one of November 2020.

# %%
import os

import conflictkb

kb = conflictkb.open(os.environ.get("CONFLICTKB_DB", "conflictkb.db"))
ceasefires = kb.ceasefires(place="nagorno-karabakh")
for row in ceasefires:
    print(f"{row.id:40} {row.start} to {row.end or '?'}: {row.days_low} to {row.days_high} days, ended: {row.ended}")

# %%
ceasefires.plot()

# %% [markdown]
# Those whose end nobody has told are censored: they lasted at least so long. The estimate of Kaplan and Meier takes them as far as they go.

# %%
survival = kb.survival()
print(survival.to_pandas().round(2).to_string())

# %%
survival.plot()

# %% [markdown]
# ## Violations, by counter
# Counts of different counters are never added, nor those over periods that overlap. Each line is one counter, with the records that it
# came from and how many of its terms were unknown.

# %%
for line in kb.tally("violations", "ceasefire = november-2020"):
    print(
        f"{line.counter or 'counter unknown':40} {line.what:12} {line.total.text:10} of {line.terms}, unknown {line.unknown}"
    )

# %% [markdown]
# The same by the year in which they are said to have begun: within a year, too, each counter has a line of its own.

# %%
for line in kb.tally("violations", "ceasefire = november-2020", group_by="start:year"):
    print(dict(line.group)["start:year"], line.counter or "counter unknown", line.what, line.total.text)

# %% [markdown]
# Who accused whom, and how often?

# %%
for group in kb.query("violations", "ceasefire = november-2020", group_by="accused_by").to_dicts():
    print(group)
kb.close()
