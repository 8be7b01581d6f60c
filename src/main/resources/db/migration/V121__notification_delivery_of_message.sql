-- What leaves the house in a message says in which.
ALTER TABLE delivery ADD CONSTRAINT delivery_in_message FOREIGN KEY (outgoing_message_id) REFERENCES outgoing_message (id);
