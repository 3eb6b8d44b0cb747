//! G3: the journal gets the message, the priority and the fields.
