${site.cname}
