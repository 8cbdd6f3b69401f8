-- What a message was written in first: a pair of bokmål and nynorsk counts as that one under the Language Act.
create view message.public_source_language as select id as message_id, source_language from message.message;
