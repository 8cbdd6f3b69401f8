-- Rotas have scopes of their own. Tokens that were made before go on opening what they opened.
update access.token set scopes = scopes || array['duty:read']
  where 'organisation:read' = any (scopes) and not 'duty:read' = any (scopes);
update access.token set scopes = scopes || array['duty:write']
  where 'organisation:write' = any (scopes) and not 'duty:write' = any (scopes);
