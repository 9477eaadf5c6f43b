filedesc://test.arc 0.0.0.0 20220305100000 text/plain 65
1 0 test
URL IP-address Archive-date Content-type Archive-length

http://example.org/a b 192.0.2.1 20220305100000 text/html 97
HTTP/1.1 200 OK
Content-Type: text/html

<!DOCTYPE html><html><body><p>words</p></body></html>
