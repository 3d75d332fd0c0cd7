/** Shipped: never change; a later migration alters what is here. */
export const logColumns = /* sql */ `
-- What an action brought back: the action after which the value stood.
ALTER TABLE _action ADD COLUMN restores TEXT REFERENCES _action(txn);

-- The history asks for the actions of a person, of some days, on a kind of record or a field, newest first.
CREATE INDEX _action_by_time ON _action (recorded_at);
CREATE INDEX _action_by_actor ON _action (actor, recorded_at);
DROP INDEX _change_by_txn;
CREATE INDEX _change_by_txn ON _change (txn, entity, field);
`;
