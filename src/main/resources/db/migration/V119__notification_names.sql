-- Plain names: what leaves the house is an outgoing message, and whoever bundles notices holds the bundling turn.
RENAME TABLE parcel TO outgoing_message, post_room TO bundling_turn;
ALTER TABLE delivery RENAME COLUMN parcel_id TO outgoing_message_id;
