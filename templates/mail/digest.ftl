${digest.subject}
${digest.count}: ${digest.url}
<#list digest.days as day>
<#if day.text?has_content>

== ${day.text} ==
</#if>
<#list day.papers as paper>

* ${paper.title}
<#if paper.byline?has_content>
  ${paper.byline}
</#if>
<#if paper.summary?has_content>
  ${paper.summary}
</#if>
  ${paper.url}
</#list>
</#list>

--
${digest.title}
<#if digest.unsubscribe?has_content>
${words.unsubscribe}: ${digest.unsubscribe}
</#if>
