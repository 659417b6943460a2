"""Seats guests around a table: the rules first, then the pairs, then as few as possible who must move."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from random import Random

from safari.guests.seating import Guest, moved

SMALL = 7  # so many guests are seated by trying every order
EFFORT = 4000  # how often a guest is tried on another chair before the best seating found is taken
MIDDLING, TRIES = 16, 8  # up to so many guests are seated from so many beginnings; more than that sit well from one
MOVERS = 6  # how many guests are thought about at once
RULE = 1000  # a broken rule weighs more than all pairs together
# What it weighs to sit between two customers, to miss one of them, or to miss both (which is worse than one each).
MISSING = (0, RULE, 3 * RULE)
OWN = 2 * RULE

Order = list[int]


class Table:
    """The guests by number, and what an order of them weighs: 0 where every rule holds and every pair sits together."""

    def __init__(self, guests: Sequence[Guest]) -> None:
        number = {guest.person: index for index, guest in enumerate(guests)}
        self.leads = [guest.is_leader for guest in guests]
        self.pair = [number.get(guest.beside, -1) if guest.is_leader else -1 for guest in guests]
        self.owner = [-1 if guest.is_leader else number.get(guest.owner, -1) for guest in guests]
        self.leaders = [index for index, leads in enumerate(self.leads) if leads]
        self.customers = [index for index, leads in enumerate(self.leads) if not leads]

    def strain(self, left: int, who: int, right: int) -> int:
        """What it weighs for one guest to sit between two others (or, of two at a table, beside the same one)."""
        if not self.leads[who]:
            return 0
        leads, owner, pair = self.leads, self.owner, self.pair[who]
        weight = MISSING[leads[left] + leads[right]]
        weight += OWN * ((owner[left] == who) + (owner[right] == who and right != left))
        return weight + (pair not in {-1, left, right})

    def strain_at(self, order: Order, at: int) -> int:
        """What it weighs for the one on chair `at` to sit there; chairs are counted on around the table."""
        count = len(order)
        return self.strain(order[(at - 1) % count], order[at % count], order[(at + 1) % count])

    def weight(self, order: Order) -> int:
        """What an order weighs."""
        return sum(self.strain_at(order, at) for at in range(len(order)))

    def least(self) -> int:
        """No order weighs less: what follows from how many there are, and from pairs that cannot all sit together."""
        leaders, customers = len(self.leaders), len(self.customers)
        rules = 2 * min(max(0, leaders - customers), customers) + 3 * max(0, leaders - 2 * customers)
        paired = [pair for who, pair in enumerate(self.pair) if pair >= 0 and self.owner[pair] != who]
        own = sum(pair >= 0 and self.owner[pair] == who for who, pair in enumerate(self.pair))
        return rules * RULE + sum(max(0, paired.count(one) - 2) for one in set(paired)) + own


def seat(guests: Sequence[Guest], before: Sequence[str] = ()) -> tuple[Guest, ...]:
    """The guests clockwise, as well as they can sit; of the best orders one for which few have to move.

    `before` is who sat at the table till now (participants' uids, clockwise). The same guests always sit alike.
    """
    table = Table(guests)
    number = {guest.uid: index for index, guest in enumerate(guests)}
    sat = [number[uid] for uid in before if uid in number]
    order = (_again(table, sat) if sat else _anew(table)) if guests else []
    first = order.index(next(iter([*sat, *table.leaders]), order[0])) if order else 0
    return tuple(guests[index] for index in order[first:] + order[:first])


def _anew(table: Table) -> Order:
    return every(table, []) if len(table.leads) <= SMALL else searched(table)


def searched(table: Table) -> Order:
    """The best order found from a good beginning; where a middling table is not seated perfectly, from others, too."""
    order = settled(table, begin(table), table.least())
    dice = Random(len(table.leads))  # noqa: S311 - no secret: the same guests always sit alike
    for _try in range(TRIES if len(table.leads) <= MIDDLING else 0):
        if table.weight(order) == table.least():
            break
        other = settled(table, dice.sample(order, len(order)), table.weight(order) - 1, EFFORT // 5)
        order = min(order, other, key=table.weight)
    return order


def _again(table: Table, sat: Order) -> Order:
    """A good order near to the one in which some sit already."""
    order = list(sat)
    for guest in (*table.customers, *table.leaders):
        if guest not in sat:
            _weight, gap = _best_gap(table, order, guest)
            order.insert(gap, guest)
    if table.weight(order) == table.least():
        return order
    return every(table, sat) if len(order) <= SMALL else nearby(table, sat, order)


def nearby(table: Table, sat: Order, order: Order) -> Order:
    """The better of two: `order` with what must be mended in it, or another one from the beginning."""
    anew = searched(table)
    mended = settled(table, order, table.weight(anew))
    return min((mended, anew), key=lambda one: (table.weight(one), _moved(sat, one)))


def every(table: Table, sat: Order) -> Order:
    """The best of all orders, and of the best one the nearest to `sat`."""
    first, *others = range(len(table.leads))
    best: list[Order] = []
    lightest = -1
    for rest in permutations(others):
        order = [first, *rest]
        weight = table.weight(order)
        if not best or weight < lightest:
            best, lightest = [order], weight
        elif weight == lightest and sat:
            best.append(order)
    return min(best, key=lambda one: _moved(sat, one)) if sat else best[0]


def begin(table: Table) -> Order:
    """An order to begin with: each leader after a customer, pairs side by side, whoever is left over spread evenly."""
    units: dict[int, Order] = {}  # by the customer a leader is paired with
    alone: Order = []
    for leader in table.leaders:
        pair = table.pair[leader]
        if pair < 0 or table.owner[pair] == leader or len(units.get(pair, ())) > 2:  # noqa: PLR2004 - two sides
            alone.append(leader)
        else:  # the second one sits on the customer's other side
            units[pair] = [leader, *units[pair]] if pair in units else [pair, leader]
    free = [one for one in table.customers if one not in units]
    begun, over = list(units.values()), []
    for leader in alone:
        beside = next((one for one in free if table.owner[one] != leader), -1)
        if beside >= 0:
            free.remove(beside)
            begun.append([beside, leader])
        else:
            over.append(leader)
    order = _spread(sorted(begun, key=lambda unit: not table.leads[unit[0]]), free)
    for leader in over:
        order.insert(_best_gap(table, order, leader)[1], leader)
    return order


def _spread(units: list[Order], free: Order) -> Order:
    """One order of all, with a free customer before each unit in turn, and those first that begin with a leader."""
    before: list[Order] = [[] for _unit in units] or [[]]
    for turn, customer in enumerate(free):
        before[turn % len(before)].append(customer)
    order: Order = []
    for spare, unit in zip(before, units or [[]], strict=True):
        order += [*spare, *unit]
    return order


def settled(table: Table, order: Order, target: int, effort: int = EFFORT) -> Order:
    """The best order found from this one on by moving guests who sit badly, till it weighs as little as `target`."""
    order, best = list(order), list(order)
    weight = lightest = table.weight(order)
    rests = [0] * len(order)  # until which step somebody who was moved stays where they are
    step = 0
    while lightest > target and effort > 0 and len(order) > 2:  # noqa: PLR2004 - two sit however they sit
        step += 1
        movers = _movers(table, order, rests, step)
        effort -= 2 * len(movers) * len(order) + 1
        found = [_best_move(table, order, who, weight) for who in movers]
        if not found:
            continue
        weight, order, who = min(found, key=lambda one: one[0])
        rests[who] = step + 3 + step % 4
        if weight < lightest:
            best, lightest = list(order), weight
    return best


def _movers(table: Table, order: Order, rests: list[int], step: int) -> Order:
    """Who may be moved next: those who sit badly, and their neighbours."""
    count = len(order)
    bad = [at for at in range(count) if table.strain_at(order, at)]
    turn = step % len(bad)
    near = [order[(at + by) % count] for at in bad[turn:] + bad[:turn] for by in (0, -1, 1)]
    return [who for who in dict.fromkeys(near) if rests[who] < step][:MOVERS]


def _best_move(table: Table, order: Order, who: int, weight: int) -> tuple[int, Order, int]:
    """The best that can be done by moving one guest: the weight afterwards, the order, and who moved."""
    at = order.index(who)
    change, other = min((_swapped(table, order, at, other), other) for other in range(len(order)) if other != at)
    rest = order[:at] + order[at + 1 :]
    lighter, gap = _best_gap(table, rest, who, but=at)
    if lighter < weight + change:
        return lighter, [*rest[:gap], who, *rest[gap:]], who
    swapped = list(order)
    swapped[at], swapped[other] = swapped[other], swapped[at]
    return weight + change, swapped, who


def _swapped(table: Table, order: Order, one: int, other: int) -> int:
    """By how much the weight changes where two change places."""
    count = len(order)
    near = {place % count for chair in (one, other) for place in (chair - 1, chair, chair + 1)}
    before = sum(table.strain_at(order, place) for place in near)
    order[one], order[other] = order[other], order[one]
    after = sum(table.strain_at(order, place) for place in near)
    order[one], order[other] = order[other], order[one]
    return after - before


def _best_gap(table: Table, rest: Order, who: int, but: int = -1) -> tuple[int, int]:
    """Where somebody sits down best among others, and the weight then; not in the gap `but`.

    Of gaps alike it is the last, so that the fewest chairs before it are counted anew.
    """
    count = len(rest)
    if count < 2:  # noqa: PLR2004 - there is one gap
        return table.weight([*rest, who]), count
    weight = table.weight(rest)
    found: list[tuple[int, int]] = []
    for gap in range(1, count + 1):
        if gap == but or gap % count == but % count:
            continue
        left, right = rest[gap - 1], rest[gap % count]
        further_left, further_right = rest[gap - 2], rest[(gap + 1) % count]
        change = table.strain(left, who, right)
        change += table.strain(further_left, left, who) - table.strain(further_left, left, right)
        change += table.strain(who, right, further_right) - table.strain(left, right, further_right)
        found.append((weight + change, -gap))
    lightest, gap = min(found)
    return lightest, -gap


def _moved(sat: Order, order: Order) -> int:
    return moved([str(one) for one in sat], [str(one) for one in order])
